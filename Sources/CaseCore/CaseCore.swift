// The case and its record.
