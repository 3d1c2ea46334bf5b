-- The teams, workers, auditors and cycles there are: suggested and filtered by wherever an audit is opened or listed.
-- From an index each is found in steps from one value to the next; without, it takes a scan of all audits.
CREATE INDEX records_by_team ON records (team);

CREATE INDEX records_by_worker ON records (worker);

CREATE INDEX records_by_auditor ON records (auditor);

CREATE INDEX records_by_cycle ON records (cycle);
