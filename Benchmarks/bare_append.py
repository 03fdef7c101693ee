"""Prints how many milliseconds it takes to append 400 bytes to a file and sync it: the median."""

import os
import statistics
import sys
import time

times = []
for number in range(30):
    path = f"{sys.argv[1]}-{number}"
    with open(path, "wb") as made:
        made.write(b"x" * 3000)
        os.fsync(made.fileno())
    start = time.perf_counter()
    file = os.open(path, os.O_WRONLY | os.O_APPEND)
    os.write(file, b"y" * 400)
    os.fsync(file)
    os.close(file)
    times.append((time.perf_counter() - start) * 1000)
    os.remove(path)
print(round(statistics.median(times), 2))
