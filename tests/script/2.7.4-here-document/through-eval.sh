eval 'cat <<E
from eval
E'
