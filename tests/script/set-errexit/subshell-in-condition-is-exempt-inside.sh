set -e
if (false; echo inside); then echo then; fi
echo reached
