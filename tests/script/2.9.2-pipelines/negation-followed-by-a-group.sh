! { true; } && echo no || echo yes
