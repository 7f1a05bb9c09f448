f () { echo f; }
g ( ) { echo g; }
h()
{ echo h; }
i()

# comment
{
echo i
}
f; g; h; i
