mkdir a b c; touch a/f c/f
echo */f ?/none
