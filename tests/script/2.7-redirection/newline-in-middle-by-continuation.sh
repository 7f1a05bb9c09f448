echo x \
>f \
2>&1
cat f
