{ echo a & }; wait
