printf '[%.2s][%.0s][%.9s][%.s]\n' abc abc abc abc
