echo 'echo ${v-unset} ${e-unset}' > s; chmod +x s
v=1 ; export e=2
./s
