HOME=/h u=root
echo ~$u ~${u} ~$(echo root)
