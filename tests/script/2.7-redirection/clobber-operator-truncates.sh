echo aaa >f
echo b >|f
cat f
