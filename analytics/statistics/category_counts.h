#pragma once

// Contract for the author of this file: a Boost.Accumulators feature of our own.
