echo "a $(echo "b \"c\" 'd'") e"
