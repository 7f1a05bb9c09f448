set -C
echo old >f; echo new >|f; cat f
