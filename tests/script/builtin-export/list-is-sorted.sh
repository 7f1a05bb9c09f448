export zz=1 mm=2 aa=3
export | grep -E ' (aa|mm|zz)='
