(exec >f; echo hidden); echo shown; cat f
(exec 3>g); { echo x >&3; } 2>/dev/null || echo closed
