mkdir a; ln -s nowhere a/link
echo */link
