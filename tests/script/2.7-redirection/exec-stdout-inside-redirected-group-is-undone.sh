{ exec >f; echo in-f; } >g
echo out
cat f g
