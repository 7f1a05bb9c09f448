true || echo a && echo b
false && echo c || echo d
false || true && echo e
true && false || echo f
