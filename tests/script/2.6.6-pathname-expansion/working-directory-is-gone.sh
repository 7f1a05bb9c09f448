mkdir d; cd d; rmdir ../d
echo * ./* /de[v]
