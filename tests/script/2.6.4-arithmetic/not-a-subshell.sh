echo $((1+1)); echo $( (echo sub) ); echo $(((1)+(1)))
