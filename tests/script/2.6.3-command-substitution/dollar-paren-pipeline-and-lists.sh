echo $(echo b a | tr a-b A-B) $(false || echo or) $(true && echo and)
