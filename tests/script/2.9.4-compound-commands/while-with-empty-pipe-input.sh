: | while read x; do echo no; done; echo $?
