"$SH" -c 'cd ./no_such_directory; echo $(( $? != 0 ))
kill -s NO_SUCH_SIGNAL $$; echo $(( $? != 0 ))
read 1x </dev/null; echo $(( $? != 0 ))
umask xyz; echo $(( $? != 0 ))' 2>/dev/null
