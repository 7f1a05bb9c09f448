true&&echo and
echo x>>f;echo y>>f;cat<f
