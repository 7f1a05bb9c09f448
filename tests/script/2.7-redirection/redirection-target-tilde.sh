echo x >~/in-home
cat "$HOME/in-home"
