touch f1 f2
echo x >f*
ls
