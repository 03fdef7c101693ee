"""Reads a calendar with the public parser and says what it understood, an event a line as JSON.

check-calendar.py FILE    exits with 1 and the reason where it is no calendar, or where a line is
                          longer than RFC 5545 allows
"""
import json
import sys

import icalendar


def main():
    with open(sys.argv[1], "rb") as file:
        content = file.read()
    long = [line for line in content.split(b"\r\n") if len(line) > 75]
    if long or b"\n" in content.replace(b"\r\n", b""):
        sys.exit(f"a line is too long or ends wrongly: {long[:1]}")
    calendar = icalendar.Calendar.from_ical(content)
    if calendar.errors:
        sys.exit(f"{calendar.errors[0]}")
    for event in calendar.walk("VEVENT"):
        if event.errors:
            sys.exit(f"{event.errors[0]}")
        print(json.dumps({
            "uid": str(event["UID"]),
            "summary": str(event["SUMMARY"]),
            "description": str(event["DESCRIPTION"]),
            "start": event.decoded("DTSTART").isoformat(),
            "end": event.decoded("DTEND").isoformat(),
            "stamp": event.decoded("DTSTAMP").isoformat(),
            "sequence": int(event["SEQUENCE"]),
            "alarms": [-alarm.decoded("TRIGGER").days for alarm in event.walk("VALARM")],
        }))


main()
