{ echo ran; } <nofile
echo "status $?"
if true; then echo ran; fi <nofile
echo "status $?"
for i in 1; do echo ran; done <nofile
echo "status $?"
(echo ran) <nofile
echo "status $?"
