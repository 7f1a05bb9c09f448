echo x >/dev/stdout
