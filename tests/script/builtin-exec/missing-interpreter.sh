printf '#!/no/such/interpreter\n' >script
chmod +x script
exec ./script
