if (set -e; false; echo inside); then echo then; else echo else; fi
