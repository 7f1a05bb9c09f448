x=$(true | false); echo $?
x=$(false | true); echo $?
