# XCU tail: -f means nothing for a pipe without operands
echo piped | tail -f
echo "$?"
echo one >f
sleep 0.1 &
tail -f -s 0.01 --pid=$! <f
echo "$?"
