pragma ComponentBehavior: Bound

import QtQuick

// What went wrong, until the person has seen it.
Banner {
    dismissText: "Dismiss"
    kind: "error"
}
