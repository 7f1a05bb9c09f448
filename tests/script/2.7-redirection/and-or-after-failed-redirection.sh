echo x <nofile 2>/dev/null || echo rescued
