: >s; "$SH" s; echo $?
echo '# only' >s; "$SH" s; echo $?
