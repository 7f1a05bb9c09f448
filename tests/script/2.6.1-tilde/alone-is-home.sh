HOME=/h/me
echo ~
