HOME=/h/me
echo ~/ ~/a ~/a/~
