ln -s nowhere link
echo * l* ./*
echo link/* */
