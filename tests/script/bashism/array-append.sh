list+=(d)
