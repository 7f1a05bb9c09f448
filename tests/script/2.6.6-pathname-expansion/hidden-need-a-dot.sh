touch .hidden visible
echo *
echo .h* .[h]*
echo ?hidden [.]hidden *hidden [!a]hidden
