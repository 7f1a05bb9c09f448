{ exec 10>ten; echo x >&10; echo inside; } >f
echo outside
cat f ten
