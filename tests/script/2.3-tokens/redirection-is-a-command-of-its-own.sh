>f; echo $?
<f; echo $?
