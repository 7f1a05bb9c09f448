HOME=/h
echo ~"root" ~ro\ot ~'' ~""/x
