echo "a $(echo b; done) c"
