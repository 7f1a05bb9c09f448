if true; then cat; fi <<E
if body
E
