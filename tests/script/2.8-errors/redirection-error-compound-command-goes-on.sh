"$SH" -c '{ echo no; } < ./no_such_file; echo $(( $? != 0 ))
(echo no) < ./no_such_file; echo $(( $? != 0 ))
if :; then echo no; fi < ./no_such_file; echo $(( $? != 0 ))
while :; do echo no; done < ./no_such_file; echo $(( $? != 0 ))
for i in 1; do echo no; done < ./no_such_file; echo $(( $? != 0 ))
case x in x) echo no;; esac < ./no_such_file; echo $(( $? != 0 ))' 2>/dev/null
