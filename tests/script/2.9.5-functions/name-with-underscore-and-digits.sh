_f1_() { echo ok; }
_f1_
