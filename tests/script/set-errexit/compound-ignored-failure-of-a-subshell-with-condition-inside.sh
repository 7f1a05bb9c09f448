set -e
(if false; then :; fi; echo inside)
echo reached
