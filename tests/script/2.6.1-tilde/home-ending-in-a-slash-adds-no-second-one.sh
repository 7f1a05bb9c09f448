HOME=/
echo ~/x
HOME=/h/
echo ~/x ~
