: >file
exec ./file
