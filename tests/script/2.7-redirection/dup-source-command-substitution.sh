echo x >&$(echo 2)
