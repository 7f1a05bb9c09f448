mkdir d
"$SH" -c 'echo x > d; echo $(( $? != 0 ))' 2>/dev/null
