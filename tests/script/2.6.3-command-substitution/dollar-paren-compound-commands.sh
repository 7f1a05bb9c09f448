echo $(for i in 1 2 3; do echo $i; done) $(if true; then echo y; fi) $(while :; do echo w; break; done)
echo $({ echo g; }) $( (echo s) )
